package org.rcons.protocol.route;

import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;

/** The places of the routes file. The first one that exists is the only one that counts. */
final class RoutesFiles implements HostRules.Lookup {
    private static final String SYSTEM = "/etc/rcons/routes";

    private final Map<String, String> environment;

    RoutesFiles(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable Named find(ConsoleName console) throws RoutesException {
        File file = first();
        if (file == null) {
            return null;
        }
        Routes.Route route = Routes.find(file, console);
        return route == null ? null : new Named(route.host(), route.where());
    }

    /** The same, from memory. */
    HostRules.Lookup load() throws RoutesException {
        File file = first();
        if (file == null) {
            return console -> null;
        }
        Routes routes = Routes.load(file);
        return console -> {
            WrittenHost host = routes.host(console.text());
            return host == null ? null : new Named(host, file.getPath());
        };
    }

    private @Nullable File first() {
        File named = existing(environment.get("RCONS_ROUTES"), "");
        if (named != null) {
            return named;
        }
        String configuration = environment.get("XDG_CONFIG_HOME");
        File own = configuration == null || configuration.isEmpty()
                ? existing(environment.get("HOME"), "/.config/rcons/routes")
                : existing(configuration, "/rcons/routes");
        return own != null ? own : existing(SYSTEM, "");
    }

    private static @Nullable File existing(@Nullable String path, String behind) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        File file = new File(path + behind);
        return file.exists() ? file : null;
    }
}
