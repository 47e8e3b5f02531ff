package org.rcons.testbed.fake;

import java.util.List;

/**
 * A console that another host serves.
 *
 * @param names its name, then its aliases
 * @param redirect where to
 */
record RemoteConsole(List<String> names, Redirect redirect) {

    RemoteConsole {
        names = List.copyOf(names);
    }
}
