package org.rcons.cli.inventory;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.RoutesException;

/**
 * Looks a node's conserver host up in the xCAT database, live, within a deadline. A machine without such a database pays
 * two looks at the file system. One that this user may not read, as is usual for everybody but root, is none: the rules
 * behind it decide then, as before there was this one. One that is broken is an error, for a guess in its place could
 * open another host's console of that name.
 */
public final class LiveLookup implements HostRules.Lookup {
    /** Longer than the drivers wait for a connection or a lock, for their messages say more. */
    private static final long LIMIT_MILLIS = 12_000;

    private final Map<String, String> environment;
    private final File root;

    /**
     * A lookup that has not looked yet.
     *
     * @param environment the process' variables
     */
    public LiveLookup(Map<String, String> environment) {
        this(environment, new File("/"));
    }

    LiveLookup(Map<String, String> environment, File root) {
        this.environment = environment;
        this.root = root;
    }

    @Override
    public @Nullable Named find(ConsoleName console) throws RoutesException {
        if (!hasDatabase()) {
            return null;
        }
        Look look = new Look(console, environment);
        look.start();
        try {
            look.join(LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return look.result();
    }

    /** Where xCAT keeps it: XCAT.md 10.1. The files of SQLite have no other sign of being a database's. */
    public boolean hasDatabase() {
        String named = environment.get("XCATCFG");
        if (named != null && !named.isEmpty()) {
            return true;
        }
        File etc = new File(root, "etc/xcat");
        File location = new File(etc, "cfgloc");
        boolean isThere = etc.exists();
        if (isThere && location.exists()) {
            return location.canRead();
        }
        return new File(root, "opt/xcat/cfg/nodelist.sqlite").canRead()
                || (isThere && new File(etc, "nodelist.sqlite").canRead());
    }

    /** The look itself, on a thread that is left behind if it takes too long. */
    private static final class Look extends Thread {
        private final ConsoleName console;
        private final Map<String, String> environment;
        private @Nullable Named found;
        private @Nullable String failure;
        private boolean done;

        Look(ConsoleName console, Map<String, String> environment) {
            super("inventory");
            this.console = console;
            this.environment = environment;
            setDaemon(true);
        }

        @Override
        public void run() {
            Named host = null;
            String wrong = null;
            try (InventoryFolder folder = InventoryFolder.open()) {
                host = folder == null ? null : folder.nodes().host(console, environment);
            } catch (IOException | RuntimeException | LinkageError e) {
                wrong = e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
            }
            end(host, wrong);
        }

        private synchronized void end(@Nullable Named host, @Nullable String wrong) {
            found = host;
            failure = wrong;
            done = true;
        }

        synchronized @Nullable Named result() throws RoutesException {
            if (!done) {
                throw unknown("the inventory did not answer within " + LIMIT_MILLIS / 1000 + " s");
            }
            if (failure != null) {
                throw unknown(failure);
            }
            return found;
        }

        private RoutesException unknown(String why) {
            return new RoutesException(
                    "which conserver host serves " + console + "? " + why + " (or name the host: -M HOST)");
        }
    }
}
