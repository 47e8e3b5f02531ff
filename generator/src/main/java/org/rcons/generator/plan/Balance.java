package org.rcons.generator.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcons.protocol.message.HostPort;

/**
 * Spreads nodes over hosts by weighted rendezvous hashing: a node draws a number for each host, and the smallest wins.
 * The number depends on the node, the host and its weight alone, so that a host that is added takes only what it wins, a
 * host that is lost gives away only what it had, and neither order nor machine nor Java version matter.
 *
 * <p>The number is {@code -ln(u) / weight}. {@code u}, between 0 and 1, is the upper 53 bits of a hash of host, a zero
 * byte and node as UTF-8: FNV-1a (64 bits), stirred by the finalizer of MurmurHash3. Hosts go by their names in lower
 * case; another spelling is another host.
 */
public final class Balance {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double MAX_WEIGHT = 1_000_000;

    private final List<Share> shares;

    /**
     * A host and how much it takes.
     *
     * @param host as written
     * @param weight above 0, relative to the others'
     */
    public record Share(String host, double weight) {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException with a message for the user
         */
        public Share {
            if (!new HostPort(host, 1).host().equals(host)) {
                throw new IllegalArgumentException("'" + host + "' is no host name or address");
            }
            if (!(weight > 0 && weight <= MAX_WEIGHT)) {
                throw new IllegalArgumentException(
                        "the weight of " + host + " is " + weight + ": write a number above 0, at most 1000000");
            }
        }
    }

    /**
     * Between these hosts.
     *
     * @throws IllegalArgumentException if there are none, or one is there twice
     */
    public Balance(List<Share> shares) {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("no host to balance on: write HOST or HOST=WEIGHT, with commas between");
        }
        Set<String> seen = new HashSet<>();
        for (Share share : shares) {
            if (!seen.add(share.host().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(share.host() + " is there twice: give it a weight instead");
            }
        }
        this.shares = List.copyOf(shares);
    }

    /**
     * Reads {@code HOST[=WEIGHT],...}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static Balance parse(String text) {
        List<Share> shares = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            int at = word.indexOf('=');
            if (word.isEmpty() || at == 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' lacks a host: write HOST or HOST=WEIGHT, with commas between");
            }
            shares.add(at < 0 ? new Share(word, 1) : new Share(word.substring(0, at), weight(word, at + 1)));
        }
        return new Balance(shares);
    }

    private static double weight(String word, int from) {
        try {
            return Double.parseDouble(word.substring(from));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + word + "' has no number behind '='", e);
        }
    }

    /** The hosts, as given. */
    public List<Share> shares() {
        return shares;
    }

    /** The host of a node. */
    public String host(String node) {
        Share best = shares.get(0);
        double least = draw(best, node);
        for (Share share : shares.subList(1, shares.size())) {
            double number = draw(share, node);
            if (number < least || (number == least && share.host().compareTo(best.host()) < 0)) {
                best = share;
                least = number;
            }
        }
        return best.host();
    }

    private static double draw(Share share, String node) {
        long hash = mix(hash(share.host().toLowerCase(Locale.ROOT) + '\0' + node));
        double u = ((hash >>> 11) + 0.5) * 0x1p-53;
        return -StrictMath.log(u) / share.weight();
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
