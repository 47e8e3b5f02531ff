package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the console that a user means when he calls the master (PROTOCOL.md 8.1). */
final class Directory {

    /**
     * What the master says.
     *
     * @param text the answer without its line end
     * @param local whether it is the port of a console of this host
     */
    record Answer(String text, boolean local) {}

    /** A console that a name may mean, and what the master says if it does. */
    private record Entry(List<String> names, Answer answer, boolean remote) {}

    /** An entry and those of its names that fit. */
    private record Match(Entry entry, List<String> names) {}

    private final Host host;

    Directory(Host host) {
        this.host = host;
    }

    Answer call(String name) {
        List<Match> matches = matches(candidate -> candidate.equalsIgnoreCase(name));
        if (matches.isEmpty()) {
            matches = matches(candidate -> candidate.regionMatches(true, 0, name, 0, name.length()));
        }
        if (matches.isEmpty()) {
            return new Answer("console `" + name + "' not found", false);
        }
        if (matches.size() == 1) {
            return matches.get(0).entry().answer();
        }
        List<String> choices = new ArrayList<>();
        matches.forEach(match -> choices.addAll(match.names()));
        return new Answer(
                "ambiguous console abbreviation, `" + name + "'\r\n\tchoices are " + String.join(", ", choices), false);
    }

    private List<Match> matches(Predicate<String> fits) {
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries()) {
            List<String> names = entry.names().stream().filter(fits).toList();
            boolean hidden = entry.remote() && !host.configuration().redirects() && !matches.isEmpty();
            if (!names.isEmpty() && !hidden) {
                matches.add(new Match(entry, names));
            }
        }
        return matches;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Group group : host.groups()) {
            Answer answer = new Answer(String.valueOf(group.port()), true);
            group.listed().forEach(console -> entries.add(new Entry(console.names(), answer, false)));
        }
        for (RemoteConsole remote : host.configuration().remotes()) {
            entries.add(new Entry(remote.names(), new Answer(away(remote.redirect()), false), true));
        }
        return entries;
    }

    private String away(Redirect redirect) {
        return host.configuration().redirects()
                ? redirect.text()
                : "automatic redirection disabled - console on master `" + redirect.hostName() + "'";
    }
}
