package org.rcons.protocol.tls;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The trusted CAs that a policy names. */
final class Authorities {

    /** The most files of a CA directory; a system's own has some 450. */
    static final int MAX_FILES = 4096;

    private Authorities() {}

    /** All certificates of file and directory; empty if the policy names neither. */
    static List<X509Certificate> of(Tls.Certificate policy) throws TlsSetupException {
        Set<X509Certificate> found = new LinkedHashSet<>();
        if (policy.caFile() != null) {
            found.addAll(ofFile(policy.caFile()));
        }
        if (policy.caDirectory() != null) {
            found.addAll(ofDirectory(policy.caDirectory()));
        }
        return new ArrayList<>(found);
    }

    private static List<X509Certificate> ofFile(Path file) throws TlsSetupException {
        List<X509Certificate> certificates = PemFile.read(file).certificates();
        if (certificates.isEmpty()) {
            throw new TlsSetupException(
                    TlsSetupException.Reason.MALFORMED, file + ": holds no certificate; name the CA's PEM file");
        }
        return certificates;
    }

    /** Files that are something else are passed over, as OpenSSL does; a directory without any CA is a mistake. */
    private static Set<X509Certificate> ofDirectory(Path directory) throws TlsSetupException {
        Set<X509Certificate> found = new LinkedHashSet<>();
        for (Path file : files(directory)) {
            found.addAll(ofEntry(file));
        }
        if (found.isEmpty()) {
            throw new TlsSetupException(
                    TlsSetupException.Reason.MALFORMED,
                    directory + ": no file of this directory holds a certificate; name the directory of the CAs");
        }
        return found;
    }

    private static List<X509Certificate> ofEntry(Path file) {
        try {
            return PemFile.read(file).certificates();
        } catch (TlsSetupException somethingElse) {
            return List.of();
        }
    }

    private static List<Path> files(Path directory) throws TlsSetupException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path entry : entries) {
                files.add(entry);
                if (files.size() > MAX_FILES) {
                    throw unreadable(directory, "more than " + MAX_FILES + " files, hardly a directory of CAs");
                }
            }
        } catch (TlsSetupException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(
                    directory,
                    "cannot be listed as a directory (" + e.getClass().getSimpleName() + ")");
        }
        return files;
    }

    private static TlsSetupException unreadable(Path directory, String what) {
        return new TlsSetupException(TlsSetupException.Reason.UNREADABLE, directory + ": " + what);
    }
}
