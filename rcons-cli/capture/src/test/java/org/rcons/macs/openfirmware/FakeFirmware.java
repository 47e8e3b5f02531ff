package org.rcons.macs.openfirmware;

/** Classic firmware or SLOF at its prompt: a line editor with an echo, and a Forth interpreter. */
final class FakeFirmware implements Machine {
    private static final int LINE = 256;

    private final boolean slof;
    private final boolean echo;
    private final FakeWords words;
    private final FakeForth forth;
    private final StringBuilder line = new StringBuilder();

    FakeFirmware(FakeNode root, boolean slof, boolean echo, boolean pingSucceeds) {
        this.slof = slof;
        this.echo = echo;
        this.words = new FakeWords(root, slof, pingSucceeds);
        this.forth = new FakeForth(words);
    }

    static FakeFirmware classic(FakeNode root) {
        return new FakeFirmware(root, false, true, true);
    }

    static FakeFirmware slof(FakeNode root) {
        return new FakeFirmware(root, true, true, true);
    }

    /** Leaves a number on its stack, as somebody before might have. */
    FakeFirmware withNumber() {
        forth.push(7);
        return this;
    }

    int depth() {
        return forth.stack.size();
    }

    boolean tidy() {
        return words.tidy();
    }

    @Override
    public String typed(String keys) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < keys.length(); at++) {
            char key = keys.charAt(at);
            if (key == '\r') {
                out.append(echo && slof ? "\u001b8\u001b[" + line.length() + "C  " : "")
                        .append(enter());
            } else if (key == 0x15 && slof) {
                line.setLength(0);
            } else if (line.length() == LINE) {
                out.append('\u0007');
            } else {
                line.append(key);
                out.append(echo ? String.valueOf(key) : "");
            }
        }
        return out.toString();
    }

    private String enter() {
        forth.out.setLength(0);
        String ending = " ok\r\n";
        try {
            forth.line(line.toString());
        } catch (FakeForth.Abort abort) {
            ending = abort.getMessage() + (slof ? " Undefined word\r\n\r\n" : " ? \r\n");
        }
        line.setLength(0);
        return forth.out + ending + prompt();
    }

    String prompt() {
        return Integer.toHexString(forth.stack.size()) + " > " + (slof ? "\u001b7" : "");
    }
}
