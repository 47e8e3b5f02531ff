package org.rcons.generator.inventory.xcat;

/**
 * A value as it is stored.
 *
 * @param text not empty, or {@link #UNSET}
 * @param row the key of its row, or of several with {@code +} between them
 */
record Raw(String text, String row) {
    /** Nothing is set. */
    static final Raw UNSET = new Raw("", "");

    /** Ends a value that the next one found is to be appended to (XCAT.md 10.4 step 4). */
    private static final String NEXT_RECORD = "+=NEXTRECORD";

    static boolean isFinal(String text) {
        return !text.isEmpty() && !text.endsWith(NEXT_RECORD);
    }

    /** This, followed by another value. */
    Raw with(String more, String itsRow) {
        if (text.isEmpty()) {
            return new Raw(more, itsRow);
        }
        String open = text.endsWith(NEXT_RECORD) ? text.substring(0, text.length() - NEXT_RECORD.length()) : text;
        return new Raw(open + more, row + "+" + itsRow);
    }

    /** This without markers that found nothing to append. */
    Raw closed() {
        return text.contains(NEXT_RECORD) ? new Raw(text.replace(NEXT_RECORD, ""), row) : this;
    }
}
