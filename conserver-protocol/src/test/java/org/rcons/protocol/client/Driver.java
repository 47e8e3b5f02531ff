package org.rcons.protocol.client;

import java.io.IOException;
import java.util.List;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.wire.Command;

/** What both drivers can do, for scenarios that hold for both. */
interface Driver extends AutoCloseable {

    Console attach(HostPort master, ConsoleName name, AttachPlan plan) throws ConserverException;

    List<Survey.Section> ask(HostPort master, Request request, Survey.Reach reach) throws ConserverException;

    @Override
    void close();

    /** A connected console; what it says is heard from the beginning. */
    interface Console extends AutoCloseable {
        Attachment attachment();

        Heard heard();

        /** Blocks while the server takes nothing. */
        void write(byte[] bytes) throws IOException;

        void escape(int key) throws IOException;

        /** Does nothing of what the server wants, but says so. */
        void decline(Command command) throws IOException;

        @Override
        void close();
    }
}
