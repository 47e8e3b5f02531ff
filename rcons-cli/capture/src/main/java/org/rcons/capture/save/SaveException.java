package org.rcons.capture.save;

/** Nothing can be saved there: a line for people that says why and what to mend. */
public final class SaveException extends Exception {
    private static final long serialVersionUID = 1L;

    SaveException(String message) {
        super(message);
    }
}
