package org.rcons.cli.visit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.protocol.message.UserName;

/** Which login name: {@code -l}, the configuration, {@code $LOGNAME}, {@code $USER}, the system's (PROTOCOL.md 14.1). */
final class UserChoice {
    private UserChoice() {}

    static UserName of(@Nullable UserName said, ConsoleConfig config, Map<String, String> environment) {
        if (said != null) {
            return said;
        }
        if (config.user() != null) {
            return config.user();
        }
        for (String variable : new String[] {"LOGNAME", "USER"}) {
            String name = environment.get(variable);
            if (name != null && !name.isEmpty()) {
                return new UserName(name);
            }
        }
        return new UserName(System.getProperty("user.name"));
    }
}
