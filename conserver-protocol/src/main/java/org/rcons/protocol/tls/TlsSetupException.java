package org.rcons.protocol.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * TLS cannot even be tried: a file or the policy is at fault, and asking the server again will not help. The message is
 * one line for the user: what, where, what to try. It never contains key material or a passphrase.
 */
public final class TlsSetupException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What has to be mended. */
    public enum Reason {
        /** The file or directory cannot be read, or is too big. */
        UNREADABLE,
        /** The file can be read, but does not hold what it should. */
        MALFORMED,
        /** The private key is encrypted and no passphrase opened it. */
        PASSPHRASE,
        /** This Java process cannot do what the policy asks. */
        UNSUPPORTED
    }

    private final Reason reason;

    TlsSetupException(Reason reason, String message) {
        this(reason, message, null);
    }

    TlsSetupException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static TlsSetupException malformed(Path file, int line, String what) {
        return new TlsSetupException(Reason.MALFORMED, file + ":" + line + ": " + what);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    public Reason reason() {
        return reason;
    }
}
