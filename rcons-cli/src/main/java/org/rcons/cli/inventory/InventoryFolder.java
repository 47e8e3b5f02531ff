package org.rcons.cli.inventory;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code generator} beside our own jar: makeconservercf with its libraries, the drivers of three databases
 * among them. It is not on the class path, for a TLS handshake makes Java look for services in every jar there, at every
 * start. Its loader asks ours first for everything but the package that {@link #BEHIND} is in: those classes are the only
 * ones of rcons that see the generator's, so they have to be loaded on its side.
 *
 * <p>Where the generator is on the class path anyhow, as in tests, the folder need not exist.
 */
public final class InventoryFolder implements AutoCloseable {
    private static final String FOLDER = "generator";
    private static final String JAR = "makeconservercf.jar";
    private static final String PACKAGE = "org.rcons.cli.nodes.";
    private static final String BEHIND = PACKAGE + "InventoryNodes";

    private final Loader loader;

    private InventoryFolder(Loader loader) {
        this.loader = loader;
    }

    private static final class Loader extends URLClassLoader {
        static {
            registerAsParallelCapable();
        }

        Loader(URL[] urls) {
            super(urls, InventoryFolder.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    /**
     * Opens the folder.
     *
     * @return null if this rcons was installed without one
     * @throws IOException if our own jar has no place
     */
    public static @Nullable InventoryFolder open() throws IOException {
        URI own = ownPlace();
        File place = new File(own);
        File jar = new File(new File(place.getParentFile(), FOLDER), JAR);
        if (jar.isFile()) {
            return new InventoryFolder(
                    new Loader(new URL[] {own.toURL(), jar.toURI().toURL()}));
        }
        return place.isDirectory() ? new InventoryFolder(new Loader(new URL[] {own.toURL()})) : null;
    }

    private static URI ownPlace() throws IOException {
        CodeSource source = InventoryFolder.class.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return source.getLocation().toURI();
            }
        } catch (java.net.URISyntaxException e) {
            throw new IOException(source.getLocation() + " is no place to find " + FOLDER + " beside", e);
        }
        throw new IOException("rcons was not started from a file, so there is no " + FOLDER + " beside it");
    }

    /**
     * What is in it; until {@link #close}.
     *
     * @throws IOException if the installation is damaged
     */
    public NodeSource nodes() throws IOException {
        try {
            return loader.loadClass(BEHIND)
                    .asSubclass(NodeSource.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IOException(
                    loader.getURLs()[loader.getURLs().length - 1].getPath()
                            + " does not fit this rcons: install both again (" + e + ")",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
