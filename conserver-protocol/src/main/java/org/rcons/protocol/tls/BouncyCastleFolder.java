package org.rcons.protocol.tls;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code bouncycastle} beside the folder of our own jar. BouncyCastle stands apart because a TLS handshake
 * makes Java look for services in every jar of the class path, and its large signed jars made each start of rcons 15 to
 * 25 ms longer. It is loaded with a second copy of {@link BouncyCastleKeys} by a loader that is closed after use; only
 * types of Java's cross the border.
 */
final class BouncyCastleFolder {

    private final Path jar;

    /** @param jar our own, which holds {@link BouncyCastleKeys} */
    private BouncyCastleFolder(Path jar) {
        this.jar = jar;
    }

    /** Null if this class was not loaded from a file. */
    static @Nullable BouncyCastleFolder own() {
        CodeSource source = BouncyCastleFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return new BouncyCastleFolder(Path.of(source.getLocation().toURI()).toAbsolutePath());
        } catch (URISyntaxException | RuntimeException noFile) {
            return null;
        }
    }

    Path path() {
        Path lib = jar.getParent();
        return (lib == null ? jar : lib).resolveSibling("bouncycastle");
    }

    /**
     * {@link BouncyCastleKeys#pkcs8} with what is in the folder.
     *
     * @throws ReflectiveOperationException if it holds no BouncyCastle, or does not exist
     */
    byte[] pkcs8(byte[] der, char[] passphrase)
            throws IOException, GeneralSecurityException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            Method method = loader.loadClass(BouncyCastleKeys.class.getName())
                    .getDeclaredMethod("pkcs8", byte[].class, char[].class);
            method.setAccessible(true);
            return (byte[]) method.invoke(null, der, passphrase);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        }
    }

    private static GeneralSecurityException rethrown(InvocationTargetException e)
            throws IOException, ReflectiveOperationException {
        Throwable cause = e.getCause();
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof GeneralSecurityException security) {
            return security;
        }
        throw e;
    }

    /** Our own jar and those in the folder, if there is one. */
    private URL[] urls() throws MalformedURLException {
        File[] found = path().toFile().listFiles((folder, name) -> name.endsWith(".jar"));
        File[] jars = found == null ? new File[0] : found;
        URL[] urls = new URL[jars.length + 1];
        urls[0] = jar.toUri().toURL();
        for (int i = 0; i < jars.length; i++) {
            urls[i + 1] = jars[i].toURI().toURL();
        }
        return urls;
    }
}
