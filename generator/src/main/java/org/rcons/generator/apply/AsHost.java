package org.rcons.generator.apply;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.rcons.generator.plan.Machine;

/** The machine of {@code --as HOST[,ADDRESS...]}: known from what the user says alone. */
public final class AsHost {
    private AsHost() {}

    /**
     * Reads the option.
     *
     * @return the machine, loopback addresses behind its own; not a service node
     * @throws IllegalArgumentException with a message for the user
     */
    public static Machine parse(String option) {
        String[] words = option.split(",", -1);
        String name = words[0].strip();
        if (name.isEmpty() || name.startsWith("-") || name.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw wrong(option, "'" + Text.printable(words[0]) + "' is no host name");
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            InetAddress address = FactsDraft.literal(words[i].strip());
            if (address == null) {
                throw wrong(option, "'" + Text.printable(words[i]) + "' is no address");
            }
            addresses.add(address);
        }
        addresses.add(FactsDraft.literal("127.0.0.1"));
        addresses.add(FactsDraft.literal("::1"));
        return new Machine(name, List.of(name.split("\\.", 2)[0]), addresses, false);
    }

    private static IllegalArgumentException wrong(String option, String why) {
        return new IllegalArgumentException(
                "--as " + Text.printable(option) + ": " + why + "; write HOST or HOST,ADDRESS,ADDRESS");
    }
}
