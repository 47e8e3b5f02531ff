package org.rcons.generator.apply;

import java.util.List;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.tls.TlsSetupException;

/** The way to one master by the protocol, found to be the one that reads our file. */
final class Door implements AutoCloseable {
    private final ConserverClient client;
    private final HostPort where;

    private Door(ConserverClient client, HostPort where) {
        this.client = client;
        this.where = where;
    }

    /**
     * Opens it. A master that listens elsewhere than we think, or another one at its address, would be reloaded and
     * praised for nothing: the pid tells.
     *
     * @throws ConserverException if it cannot be had, or is another master's
     * @throws TlsSetupException if encryption cannot be set up here
     */
    static Door open(RunningMaster master, HostPort where, ProtocolAccess access)
            throws ConserverException, TlsSetupException {
        List<ClientOptions> ways = access.ways();
        int last = ways.size() - 1;
        for (int i = 0; i < last; i++) {
            try {
                return open(master, where, ways.get(i));
            } catch (ConserverException e) {
                if (!disagreed(e.endCause())) {
                    throw e;
                }
            }
        }
        return open(master, where, ways.get(last));
    }

    private static boolean disagreed(EndCause cause) {
        return cause == EndCause.TLS_FAILED
                || cause == EndCause.ENCRYPTION_REQUIRED
                || cause == EndCause.ENCRYPTION_UNSUPPORTED;
    }

    private static Door open(RunningMaster master, HostPort where, ClientOptions options) throws ConserverException {
        Door door = new Door(new ConserverClient(options), where);
        boolean ours = false;
        try {
            String pid = door.ask(Request.Master.PID).get(0);
            ours = pid.equals(String.valueOf(master.ownPid())) || pid.equals(String.valueOf(master.pid()));
            if (!ours) {
                throw new ConserverException(
                        where, EndCause.NOT_UNDERSTOOD, Step.OPEN, "another conserver, pid " + pid);
            }
            return door;
        } finally {
            if (!ours) {
                door.close();
            }
        }
    }

    /** Asks the master itself: one line. */
    List<String> ask(Request.Master request) throws ConserverException {
        Survey.Section section = sections(request).get(0);
        if (section.lines().isEmpty()) {
            throw new ConserverException(where, EndCause.NOT_UNDERSTOOD, Step.REPLY, "no answer");
        }
        return section.lines();
    }

    /** Everything that its groups serve. */
    Snapshot consoles() throws ConserverException {
        return Snapshot.of(sections(new Request.Show(Request.View.INFO, "")));
    }

    private List<Survey.Section> sections(Request request) throws ConserverException {
        List<Survey.Section> sections = client.ask(where, request, Survey.Reach.THIS_MASTER);
        for (Survey.Section section : sections) {
            if (section.failure() != null) {
                throw section.failure();
            }
        }
        return sections;
    }

    @Override
    public void close() {
        client.close();
    }
}
