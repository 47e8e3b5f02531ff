package org.rcons.cli.config;

import java.util.Map;

/**
 * What the configuration files say of TLS. File names are as written, relative to the working directory; empty for none.
 *
 * @param credentials PEM file with certificate and key, keyword sslcredentials
 * @param caFile PEM file with the CAs that may vouch for a server, keyword sslcacertificatefile
 * @param caDirectory directory with such files, keyword sslcacertificatepath
 * @param enabled whether to ask for TLS at all, keyword sslenabled
 * @param required whether to refuse a server without it, keyword sslrequired
 * @param mentioned whether any file said anything of this
 */
public record TlsSettings(
        String credentials, String caFile, String caDirectory, boolean enabled, boolean required, boolean mentioned) {
    /** Nothing was said: TLS without certificates, and no server without TLS. */
    public static final TlsSettings DEFAULT = new TlsSettings("", "", "", true, true, false);

    /** These settings, or xCAT's certificates where no file says anything and the certificates exist. */
    public TlsSettings orXcat(Map<String, String> environment) {
        if (mentioned) {
            return this;
        }
        XcatCertificates xcat = XcatCertificates.find(environment);
        return xcat == null ? this : withCaFile(xcat.caFile()).withCredentials(xcat.credentials());
    }

    TlsSettings withCredentials(String file) {
        return new TlsSettings(file, caFile, caDirectory, enabled, required, true);
    }

    TlsSettings withCaFile(String file) {
        return new TlsSettings(credentials, file, caDirectory, enabled, required, true);
    }

    TlsSettings withCaDirectory(String directory) {
        return new TlsSettings(credentials, caFile, directory, enabled, required, true);
    }

    TlsSettings withEnabled(boolean yes) {
        return new TlsSettings(credentials, caFile, caDirectory, yes, required, true);
    }

    TlsSettings withRequired(boolean yes) {
        return new TlsSettings(credentials, caFile, caDirectory, enabled, yes, true);
    }
}
