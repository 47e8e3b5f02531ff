package org.rcons.protocol.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of certificates and keys as OpenSSL, conserver and xCAT write them: any number of PEM blocks in any order, any
 * text around them (XCAT.md 9).
 */
final class PemFile {

    /** The most bytes a file may have; the bundle of all public CAs has a quarter of it. */
    static final int MAX_SIZE = 1 << 20;

    private final Path path;
    private final List<PemBlock> blocks;

    private PemFile(Path path, List<PemBlock> blocks) {
        this.path = path;
        this.blocks = blocks;
    }

    static PemFile read(Path path) throws TlsSetupException {
        return new PemFile(path, new PemLines(path, text(path)).blocks());
    }

    /** All certificates, in the order of the file. */
    List<X509Certificate> certificates() throws TlsSetupException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (block.label().equals("TRUSTED CERTIFICATE")) {
                throw block.malformed("OpenSSL's TRUSTED CERTIFICATE is not supported; convert it:"
                        + " openssl x509 -in " + path + " -out new.pem");
            }
            if (block.isCertificate()) {
                certificates.add(certificate(block));
            }
        }
        return certificates;
    }

    /** The first private key, which is the one OpenSSL takes; null if there is none. */
    @Nullable
    PemBlock privateKey() {
        for (PemBlock block : blocks) {
            if (block.isPrivateKey()) {
                return block;
            }
        }
        return null;
    }

    private static X509Certificate certificate(PemBlock block) throws TlsSetupException {
        byte[] der = block.der();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | RuntimeException e) {
            throw block.malformed("this certificate cannot be read (" + e.getMessage() + "): copy the file again");
        }
    }

    private static String text(Path path) throws TlsSetupException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unreadable(path, "not a regular file; name a PEM file", null);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw unreadable(path, "larger than 1 MiB, so hardly a file of certificates", null);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (TlsSetupException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw unreadable(path, "no such file", e);
        } catch (AccessDeniedException e) {
            throw unreadable(path, "permission denied", e);
        } catch (IOException e) {
            throw unreadable(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static TlsSetupException unreadable(Path path, String what, @Nullable IOException cause) {
        return new TlsSetupException(TlsSetupException.Reason.UNREADABLE, path + ": " + what, cause);
    }
}
