package org.rcons.capture.arguments;

import java.io.IOException;
import org.rcons.capture.save.SaveException;
import org.rcons.cli.ExitStatus;
import org.rcons.cli.config.ConfigException;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.tls.TlsSetupException;

/** The exit statuses of a run over many consoles; one that fails before it begins has those of rcons. */
public enum RunStatus {
    /** Every node is as wished. */
    OK(0),
    /** Some node said that something is wrong. */
    FAILED(1),
    /** Some node timed out or was not reached. */
    MISSING(2),
    /** The command line is wrong. */
    USAGE(ExitStatus.USAGE.code()),
    /** There is no such inventory or list of nodes. */
    NO_INPUT(ExitStatus.NO_CONSOLE.code()),
    /** A fault of the program. */
    INTERNAL(ExitStatus.INTERNAL.code()),
    /** A folder or file cannot be made. */
    CANNOT_CREATE(73),
    /** What was found could not be written in full. */
    OUTPUT(74),
    /** A configuration file, a certificate or the routes file is wrong. */
    CONFIGURATION(ExitStatus.CONFIGURATION.code());

    private final int code;

    RunStatus(int code) {
        this.code = code;
    }

    /** The number for the shell. */
    public int code() {
        return code;
    }

    /** What a failure before the first console means. */
    public static RunStatus of(Exception failure) {
        if (failure instanceof SaveException) {
            return CANNOT_CREATE;
        }
        if (failure instanceof InventoryException) {
            return NO_INPUT;
        }
        if (failure instanceof ConfigException
                || failure instanceof RoutesException
                || failure instanceof TlsSetupException) {
            return CONFIGURATION;
        }
        if (failure instanceof IllegalArgumentException) {
            return USAGE;
        }
        return failure instanceof IOException ? NO_INPUT : INTERNAL;
    }
}
