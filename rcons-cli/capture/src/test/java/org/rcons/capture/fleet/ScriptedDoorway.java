package org.rcons.capture.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.Whereabouts;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;

/** A network that does what a test says, when it says so. */
final class ScriptedDoorway implements Doorway {
    private final Map<String, Consumer<Whereabouts>> asking = new HashMap<>();
    private final Map<String, Attempt> attempts = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    /** One visit, as a watcher's or a typist's. */
    private interface Attempt {
        void open(ScriptedDoor door);

        Visit<?> visit();

        HostPort group();
    }

    private record Look(Visit<Door> visit, HostPort group) implements Attempt {
        @Override
        public void open(ScriptedDoor door) {
            visit.opened(door);
        }
    }

    private record Work(Visit<WritableDoor> visit, HostPort group) implements Attempt {
        @Override
        public void open(ScriptedDoor door) {
            visit.opened(door);
        }
    }

    @Override
    public void locate(HostPort master, ConsoleName name, Consumer<Whereabouts> then) {
        log.add("locate " + name);
        asking.put(name.text(), then);
    }

    @Override
    public void watch(HostPort group, ConsoleName name, Visit<Door> visit) {
        log.add("watch " + name + " at " + group.port());
        attempts.put(name.text(), new Look(visit, group));
    }

    @Override
    public void type(HostPort group, ConsoleName name, Visit<WritableDoor> visit) {
        log.add("type " + name + " at " + group.port());
        attempts.put(name.text(), new Work(visit, group));
    }

    /** What was wished for so far, in order. */
    List<String> log() {
        return List.copyOf(log);
    }

    long count(String beginning) {
        return log.stream().filter(line -> line.startsWith(beginning)).count();
    }

    boolean isAsking(String name) {
        return asking.containsKey(name);
    }

    boolean isVisiting(String name) {
        return attempts.containsKey(name);
    }

    void found(String name, int group) {
        answer(name, new Whereabouts.At(new HostPort("conserver", group)));
    }

    void notFound(String name, EndCause cause) {
        answer(name, new Whereabouts.Unknown(failure(cause)));
    }

    /** The master has sent the question on to another one, who is not there. */
    void notFoundAt(String name, HostPort other) {
        ConserverException reason = new ConserverException(other, EndCause.UNREACHABLE, Step.CONNECT, "no");
        answer(name, new Whereabouts.Unknown(reason));
    }

    private void answer(String name, Whereabouts whereabouts) {
        Objects.requireNonNull(asking.remove(name), () -> "nobody looks for " + name + ": " + log)
                .accept(whereabouts);
    }

    static ConserverException failure(EndCause cause) {
        return new ConserverException(Rig.MASTER, cause, Step.CONNECT, "as the test says");
    }

    ScriptedDoor open(String name) {
        Attempt attempt = attempt(name);
        ScriptedDoor door = new ScriptedDoor(attempt.group());
        attempt.open(door);
        return door;
    }

    /** From the locating to the open console. */
    ScriptedDoor admit(String name, int group) {
        found(name, group);
        return open(name);
    }

    void show(String name, String text) {
        attempt(name).visit().output(text.getBytes(UTF_8));
    }

    void end(String name, EndCause cause) {
        Attempt attempt = attempt(name);
        attempts.remove(name);
        @Nullable
        ConserverException details =
                cause == EndCause.SERVER_CLOSED || cause == EndCause.USER_LEFT ? null : failure(cause);
        attempt.visit().ended(cause, details);
    }

    private Attempt attempt(String name) {
        return Objects.requireNonNull(attempts.get(name), () -> "nobody visits " + name + ": " + log);
    }

    @Override
    public int room(HostPort group) {
        return Room.USUAL;
    }
}
