package org.rcons.protocol.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.ConserverHost.Rule;
import org.rcons.protocol.route.ConserverHost.Wishes;

/**
 * Which conserver host serves a console. The first {@link Rule} that knows a host decides, and the rules below it are
 * not asked. The order is xCAT's (XCAT.md 2.3) with two additions: a routes file spares the look into the inventory, and
 * the configuration file's {@code master} stands in front of the last resort: xCAT always names a host, so that there
 * the file's master never counts, while a site without xCAT and without routes has nothing else.
 */
public final class HostRules {
    private static final Named LAST_RESORT = new Named(new WrittenHost("localhost", 0), "nothing names one");

    private final Wishes wishes;
    private final Map<String, String> environment;
    private final Lookup routes;
    private final Lookup inventory;

    /** Something that knows the conserver hosts of consoles. */
    public interface Lookup {
        /**
         * The host of a console.
         *
         * @return null if it knows none
         * @throws RoutesException if it cannot be asked or its answer is wrong
         */
        @Nullable
        Named find(ConsoleName console) throws RoutesException;
    }

    private HostRules(Wishes wishes, Map<String, String> environment, Lookup routes, Lookup inventory) {
        this.wishes = wishes;
        this.environment = environment;
        this.routes = routes;
        this.inventory = inventory;
    }

    /**
     * For a console now and then: the routes file is read anew for each, and only the console's own line is checked.
     *
     * @param environment the process' variables
     * @param inventory asked where the routes file has no answer
     */
    public static HostRules forOne(Wishes wishes, Map<String, String> environment, Lookup inventory) {
        return new HostRules(wishes, environment, new RoutesFiles(environment), inventory);
    }

    /**
     * For many consoles at once: the routes file is read now, and every line of it checked.
     *
     * @throws RoutesException if the file cannot be read or has a wrong line
     */
    public static HostRules forMany(Wishes wishes, Map<String, String> environment, Lookup inventory)
            throws RoutesException {
        return new HostRules(wishes, environment, new RoutesFiles(environment).load(), inventory);
    }

    /**
     * Decides.
     *
     * @throws RoutesException if the routes file that applies is wrong, or the inventory cannot be asked
     * @throws IllegalArgumentException if a variable names an impossible host
     */
    public ConserverHost of(ConsoleName console) throws RoutesException {
        Named user = wishes.user() != null ? wishes.user() : variable("CONSERVER");
        if (user != null) {
            return wishes.reach(user, Rule.USER);
        }
        Named route = routes.find(console);
        if (route != null) {
            return wishes.reach(route, Rule.ROUTES);
        }
        Named listed = inventory.find(console);
        return listed != null ? wishes.reach(listed, Rule.INVENTORY) : forAllConsoles();
    }

    private ConserverHost forAllConsoles() {
        Named xcat = variable("XCATHOST");
        if (xcat != null) {
            return wishes.reach(new Named(xcat.host().withoutPort(), xcat.from()), Rule.XCATHOST);
        }
        Named master = wishes.master();
        return master != null ? wishes.reach(master, Rule.CONFIGURATION) : wishes.reach(LAST_RESORT, Rule.LAST_RESORT);
    }

    private @Nullable Named variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Named(WrittenHost.parse(value), "$" + name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("$" + name + ": " + e.getMessage(), e);
        }
    }
}
