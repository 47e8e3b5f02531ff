package org.rcons.cli.config;

import java.io.IOException;

/** A configuration file keeps rcons from going on; the message names file, line and column, and what to mend. */
public final class ConfigException extends IOException {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
