package org.rcons.protocol.tls;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** The throw-away keys and certificates that {@code tls/make.sh} of the test resources makes. */
final class Resource {

    static final String PASSPHRASE = "correct horse";

    private Resource() {}

    static Path path(String name) {
        URL url = Resource.class.getResource("/tls/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no test resource tls/" + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
