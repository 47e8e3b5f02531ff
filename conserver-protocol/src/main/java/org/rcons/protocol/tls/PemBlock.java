package org.rcons.protocol.tls;

import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One {@code -----BEGIN x-----} to {@code -----END x-----} of a file. It may be a key: it has no toString. */
final class PemBlock {

    private final Path file;
    private final int line;
    private final String label;
    private final String headers;
    private final String base64;

    /**
     * @param line of the BEGIN, from 1
     * @param headers the lines between BEGIN and the first empty line if they are headers (RFC 1421), else empty
     */
    PemBlock(Path file, int line, String label, String headers, String base64) {
        this.file = file;
        this.line = line;
        this.label = label;
        this.headers = headers;
        this.base64 = base64;
    }

    String label() {
        return label;
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }

    /** Whether it is encrypted in the manner that OpenSSL had before PKCS#8. */
    boolean isLegacyEncrypted() {
        return headers.contains("ENCRYPTED");
    }

    byte[] der() throws TlsSetupException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed("the block " + label + " is not base64: copy the file again");
        }
    }

    /** The value of a header; null if there is none of this name. */
    @Nullable
    String header(String name) {
        for (String header : headers.split("\n", -1)) {
            if (header.startsWith(name + ":")) {
                return header.substring(name.length() + 1).strip();
            }
        }
        return null;
    }

    TlsSetupException malformed(String what) {
        return TlsSetupException.malformed(file, line, what);
    }

    /** The encrypted key in this block cannot be opened, but OpenSSL can encrypt it in a way that can. */
    TlsSetupException unopenable(TlsSetupException.Reason reason, String why) {
        return new TlsSetupException(
                reason,
                file + ":" + line + ": " + why + "; encrypt the key anew: openssl pkcs8 -topk8 -v2 aes256 -in " + file);
    }
}
