package org.rcons.cli.terminal;

import org.jline.nativ.CLibrary;

/** How wide the terminals behind the standard streams are. */
public final class Columns {
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;
    private static final int USUAL = 80;

    private Columns() {}

    /** The columns of the standard output's terminal; 0 if it is none, 80 if it does not tell. */
    public static int ofOutput() {
        return of(STANDARD_OUTPUT);
    }

    /** The columns of the standard error's terminal; 0 if it is none, 80 if it does not tell. */
    public static int ofErrors() {
        return of(STANDARD_ERROR);
    }

    private static int of(int descriptor) {
        try {
            if (!Tty.isTerminal(descriptor)) {
                return 0;
            }
        } catch (TerminalException e) {
            // Without the native library nothing is known of terminals: it is treated as a file.
            return 0;
        }
        CLibrary.WinSize size = new CLibrary.WinSize();
        boolean known = CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, size) == 0;
        return known && size.ws_col > 0 ? size.ws_col : USUAL;
    }
}
