package org.rcons.macs.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter;
import org.rcons.macs.MacAddress;

/** The adapters that one node has shown so far: each once, with what is known of it; at most 64. */
final class Sightings {
    private static final int MOST = 64;

    private final List<Seen> seen = new ArrayList<>();
    private @Nullable Seen last;
    private boolean leaseWaits;

    private static final class Seen {
        private final MacAddress mac;
        private String name = "";
        private String location = "";
        private boolean leased;

        Seen(MacAddress mac) {
            this.mac = mac;
        }
    }

    /** An adapter was shown; what is no address of one is not. */
    void adapter(String mac, String name, String location, boolean leased) {
        Seen adapter = mac.isEmpty() ? named(name) : of(mac);
        if (adapter == null) {
            return;
        }
        adapter.name = adapter.name.isEmpty() ? name : adapter.name;
        adapter.location = adapter.location.isEmpty() ? location : adapter.location;
        adapter.leased |= leased || leaseWaits;
        leaseWaits = false;
        last = adapter;
    }

    private @Nullable Seen named(String name) {
        for (Seen each : seen) {
            if (each.name.equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Seen of(String text) {
        MacAddress mac;
        try {
            mac = new MacAddress(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
        for (Seen each : seen) {
            if (each.mac.equals(mac)) {
                return each;
            }
        }
        if (seen.size() == MOST) {
            return null;
        }
        Seen adapter = new Seen(mac);
        seen.add(adapter);
        return adapter;
    }

    /** An address came for the adapter that was shown last; some firmware shows which one only afterwards. */
    void lease() {
        if (last == null) {
            leaseWaits = true;
        } else {
            last.leased = true;
        }
    }

    /** Another adapter has its turn. */
    void attempt() {
        last = null;
        leaseWaits = false;
    }

    boolean any() {
        return !seen.isEmpty();
    }

    boolean anyLeased() {
        return seen.stream().anyMatch(each -> each.leased);
    }

    /** In the order in which they were shown, those with an address first. */
    List<Adapter> adapters() {
        List<Adapter> all = new ArrayList<>();
        seen.stream().filter(each -> each.leased).forEach(each -> all.add(adapter(each)));
        seen.stream().filter(each -> !each.leased).forEach(each -> all.add(adapter(each)));
        return all;
    }

    private static Adapter adapter(Seen each) {
        return new Adapter(
                "ent",
                orUnknown(each.location),
                each.mac,
                orUnknown(each.name),
                each.leased ? Adapter.Reach.SUCCESSFUL : Adapter.Reach.NOT_TRIED,
                false);
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? Adapter.UNKNOWN : text;
    }
}
