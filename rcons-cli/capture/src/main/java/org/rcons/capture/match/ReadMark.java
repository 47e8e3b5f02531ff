package org.rcons.capture.match;

/** Text that remembers how far it was read: whether a matcher would have liked to see more. */
final class ReadMark implements CharSequence {
    private final String text;
    private int furthest = -1;

    ReadMark(String text) {
        this.text = text;
    }

    /** The last index that was read. */
    int furthest() {
        return furthest;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        furthest = Math.max(furthest, index);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
