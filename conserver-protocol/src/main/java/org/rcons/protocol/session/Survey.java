package org.rcons.protocol.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;
import org.rcons.protocol.message.Request;

/**
 * One question to one master, or to all masters, or to all their groups, as {@code console -u} and its like ask it
 * (PROTOCOL.md 14). A host that fails does not hide the others.
 */
public final class Survey implements Journey {
    private static final int MAX_STOPS = 10_000;
    private static final int MAX_PASSWORDS = 3;

    private final int ownPort;
    private final Visitor visitor;
    private final Request request;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private Stop current;
    private int wrongPasswords;

    /** How far a question reaches. */
    public enum Reach {
        /** The host itself, be it a master or a group. */
        THIS_PROCESS,
        /** The one master, and its groups if they answer the question. */
        THIS_MASTER,
        /** Every master that the first one knows. */
        ALL_MASTERS
    }

    /**
     * What one host answered.
     *
     * @param where master or group
     * @param lines the reply, empty after a failure
     * @param failure what went wrong, or null
     */
    public record Section(
            HostPort where, List<String> lines, @Nullable ConserverException failure) {
        /** Keeps its own copy. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    private record Stop(HostPort where, Request request) {}

    /**
     * A survey.
     *
     * @param master where it starts; its port is that of all masters, for answers that name none
     * @param visitor who asks
     * @param request what
     * @param reach how far
     */
    public Survey(HostPort master, Visitor visitor, Request request, Reach reach) {
        this.ownPort = master.port();
        this.visitor = visitor;
        this.request = request;
        this.current = new Stop(
                master,
                switch (reach) {
                    case THIS_PROCESS -> request;
                    case THIS_MASTER -> atMaster();
                    case ALL_MASTERS -> Request.Master.MASTER;
                });
    }

    private Request atMaster() {
        return request.forGroup() ? Request.Master.GROUPS : request;
    }

    @Override
    public Leg begin() {
        HostPort where = current.where();
        return new Leg(where, Dialogue.ask(where, visitor.signOn(where), current.request()));
    }

    @Override
    public @Nullable Leg after(Answer answer) {
        if (answer instanceof Answer.NotSoFast) {
            visitor.doors().wasShut(current.where());
            return begin();
        }
        if (answer instanceof Answer.Lines lines) {
            heard(lines.lines());
        }
        return next();
    }

    private void heard(List<String> lines) {
        Request asked = current.request();
        if (asked == request) {
            sections.add(new Section(current.where(), lines, null));
        } else if (asked == Request.Master.MASTER) {
            spread(lines.get(0), atMaster());
        } else {
            spread(lines.get(0), request);
        }
    }

    private void spread(String list, Request next) {
        List<Redirect> items = Redirect.parse(list);
        if (items == null || stops.size() + items.size() > MAX_STOPS) {
            missing(EndCause.NOT_UNDERSTOOD, list);
            return;
        }
        List<Stop> found = new ArrayList<>();
        for (Redirect item : items) {
            try {
                found.add(new Stop(item.target(current.where(), ownPort), next));
            } catch (IllegalArgumentException e) {
                missing(EndCause.NOT_UNDERSTOOD, item.host());
            }
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            stops.push(found.get(i));
        }
    }

    private void missing(EndCause cause, String came) {
        HostPort where = current.where();
        sections.add(new Section(where, List.of(), new ConserverException(where, cause, Step.REPLY, came)));
    }

    @Override
    public @Nullable Leg afterFailure(ConserverException failure) {
        if (failure.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            return begin();
        }
        sections.add(new Section(current.where(), List.of(), failure));
        return next();
    }

    private @Nullable Leg next() {
        Stop stop = stops.poll();
        if (stop == null) {
            return null;
        }
        current = stop;
        return begin();
    }

    /** What every host answered so far, in the order of asking. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }
}
