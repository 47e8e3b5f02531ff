package org.rcons.protocol.session;

import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.Grammar;

/**
 * What a client does between two replies that matter. A connection passes through {@link Greeting}, {@link Securing} if
 * it is to be encrypted, {@link LoginReply}, {@link Verdict} if a password is asked for, and then one kind of
 * {@link Work}: {@link Call} (which goes on to {@link Settling} and an open console), {@link Enquiry} or {@link Question}.
 */
abstract class Phase {

    /** What is awaited; entering the phase starts its deadline. */
    abstract Step step();

    /** What the server has to say for things to go on, for messages. */
    abstract String expected();

    Grammar grammar() {
        return Grammar.LINES;
    }

    void enter(Turn turn) {}

    void onLine(Frame.Line line, Turn turn) {}

    void onData(byte[] bytes, Turn turn) {}

    /** Controls mean nothing before a console is open, and both conserver programs ignore them there. */
    void onCommand(Command command, Turn turn) {}

    void onSecured(Turn turn) {}

    void onPassword(Password password, Turn turn) {}

    void onName(ConsoleName name, Turn turn) {
        throw new IllegalStateException("nothing is asked for " + name + " while waiting for " + expected());
    }

    void onClosed(Turn turn) {
        turn.fail(EndCause.LOST, "expected " + expected() + ", the connection was closed");
    }
}
