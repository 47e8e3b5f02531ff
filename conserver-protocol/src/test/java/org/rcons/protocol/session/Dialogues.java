package org.rcons.protocol.session;

import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.message.UserName;

/** The dialogues that tests run, with alice on 127.0.0.1. */
final class Dialogues {
    static final UserName ALICE = new UserName("alice");
    static final HostPort MASTER = new HostPort("127.0.0.1", 7820);
    static final HostPort GROUP = new HostPort("127.0.0.1", 7821);
    static final ConsoleName N1 = new ConsoleName("n1");
    static final SignOn PLAIN = new SignOn(ALICE, SignOn.Encryption.OFF, false);
    static final SignOn OPEN_DOOR = new SignOn(ALICE, SignOn.Encryption.OFF, true);

    private Dialogues() {}

    static SignOn encrypted(SignOn.Encryption encryption, boolean openDoor) {
        return new SignOn(ALICE, encryption, openDoor);
    }

    static Dialogue atMaster(SignOn signOn) {
        return Dialogue.attach(MASTER, signOn, N1, AttachPlan.of(AttachPlan.Mode.ATTACH), false);
    }

    static Dialogue atGroup(SignOn signOn, AttachPlan plan) {
        return Dialogue.attach(GROUP, signOn, N1, plan, true);
    }

    /** At a group behind an open door: everything is said at once. */
    static Run attaching(AttachPlan plan) {
        return Run.of(atGroup(OPEN_DOOR, plan)).hears("ok\r\nok\r\n");
    }

    /** The same in that mode, up to the open console. */
    static Run attached(AttachPlan.Mode mode) {
        return attaching(AttachPlan.of(mode))
                .hears("[attached]\r\n" + (mode == AttachPlan.Mode.SPY ? "[spying]\r\n" : "") + "[connected]\r\n");
    }

    static Run asking(Request request) {
        return Run.of(Dialogue.ask(MASTER, OPEN_DOOR, request)).hears("ok\r\nok\r\n");
    }

    static AttachPlan plan(AttachPlan.Mode mode, AttachPlan.Questions questions) {
        return new AttachPlan(mode, EscapePair.DEFAULT, questions, 0, 0);
    }
}
