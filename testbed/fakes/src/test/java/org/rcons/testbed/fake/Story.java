package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How a recorded story is replayed: the hosts, and what others do in it. */
final class Story {

    /**
     * Something that happens before a step.
     *
     * @param step the beginning of the step's text, with its connection and direction: {@code 2 s>c [forced}
     */
    record Cue(String step, Consumer<Site> action) {}

    private final String name;
    private final Supplier<Site> hosts;
    private final List<Cue> cues = new ArrayList<>();
    private Consumer<Site> before = site -> {};

    Story(String name, Supplier<Site> hosts) {
        this.name = name;
        this.hosts = hosts;
    }

    /** What was so when the story began. */
    Story given(Consumer<Site> action) {
        before = before.andThen(action);
        return this;
    }

    /** What somebody else does before a step. */
    Story cue(String step, Consumer<Site> action) {
        cues.add(new Cue(step, action));
        return this;
    }

    String name() {
        return name;
    }

    Site open() {
        Site site = hosts.get();
        before.accept(site);
        return site;
    }

    void before(String step, Site site) {
        cues.stream().filter(cue -> step.startsWith(cue.step())).forEach(cue -> cue.action()
                .accept(site));
    }

    @Override
    public String toString() {
        return name;
    }
}
