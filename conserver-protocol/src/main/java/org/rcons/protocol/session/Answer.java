package org.rcons.protocol.session;

import java.util.List;
import org.rcons.protocol.message.Redirect;

/** What a dialogue brought when it ended as it should. */
public sealed interface Answer {

    /**
     * The console is elsewhere.
     *
     * @param items where, in the order of trying; at least one
     * @param passwordAsked whether this host wanted a password
     */
    record Elsewhere(List<Redirect> items, boolean passwordAsked) implements Answer {
        /**
         * Keeps its own copy.
         *
         * @throws IllegalArgumentException if there is no item
         */
        public Elsewhere {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a redirect without an item leads nowhere");
            }
        }
    }

    /**
     * A master that was only asked where the console is has granted it: it is there.
     *
     * @param passwordAsked whether this host wanted a password
     */
    record Here(boolean passwordAsked) implements Answer {}

    /** The host wants a password although it was expected not to: say it all again, without haste. */
    record NotSoFast() implements Answer {}

    /**
     * The reply of a command, or the lines of a listing.
     *
     * @param lines without line ends
     */
    record Lines(List<String> lines) implements Answer {
        /** Keeps its own copy. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** An open session ended because the server closed it, which is also what follows {@code ^Ec.}. */
    record Closed() implements Answer {}
}
