package org.rcons.generator.command;

/** The exit statuses; from 64 on as sysexits(3) numbers them. */
enum ExitStatus {
    /** All that was asked for is done, or there was nothing to do. */
    OK(0),
    /** Some nodes or hosts could not be done; the others are. */
    PARTLY(1),
    /** The command line is wrong. */
    USAGE(64),
    /** The inventory cannot be read, or has no such nodes. */
    NO_INPUT(66),
    /** A fault of makeconservercf itself. */
    INTERNAL(70),
    /** A file cannot be written. */
    CANNOT_WRITE(73),
    /** A file or a setting that is there does not fit. */
    CONFIGURATION(78);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
