package org.rcons.protocol.session;

import org.rcons.protocol.wire.Command;

/** What a driver has to do for a {@link Dialogue}, in the order given. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed over, never compared
public sealed interface Effect {

    /**
     * Write these bytes; more than one of them in a row may go out in one segment.
     *
     * @param bytes encoded for the wire; may hold a password, so they are never printed
     */
    record Send(byte[] bytes) implements Effect {
        @Override
        public String toString() {
            return "Send[" + bytes.length + " bytes]";
        }
    }

    /** Make the TLS handshake on this connection, then call {@link Dialogue#secured}. */
    record StartTls() implements Effect {}

    /**
     * Get a password and call {@link Dialogue#password}.
     *
     * @param serverName how the server calls itself, empty if it does not say; for the prompt only
     */
    record AskPassword(String serverName) implements Effect {}

    /**
     * From now on the client waits for this; the deadline of the step starts anew.
     *
     * @param step what
     */
    record Await(Step step) implements Effect {}

    /**
     * The console is connected; output follows.
     *
     * @param attachment what was granted
     */
    record Connected(Attachment attachment) implements Effect {}

    /**
     * Output of the console, or a notice of the server's among it.
     *
     * @param bytes at least one
     */
    record Output(byte[] bytes) implements Effect {
        @Override
        public String toString() {
            return "Output[" + bytes.length + " bytes]";
        }
    }

    /**
     * The server wants the client to do something locally (PROTOCOL.md 2.1).
     *
     * @param command what
     */
    record Signal(Command command) implements Effect {}

    /**
     * A console that was asked for is elsewhere; the next one may be asked for.
     *
     * @param where in which places
     */
    record Found(Answer.Elsewhere where) implements Effect {}

    /**
     * A console that was asked for is not to be had from here; the next one may be asked for.
     *
     * @param reason why
     */
    record NotFound(ConserverException reason) implements Effect {}

    /**
     * The dialogue is over; close the connection.
     *
     * @param answer what it brought
     */
    record Done(Answer answer) implements Effect {}

    /**
     * The dialogue failed; close the connection.
     *
     * @param reason why
     */
    record Failed(ConserverException reason) implements Effect {}
}
