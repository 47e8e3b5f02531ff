package org.rcons.macs.openfirmware;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter.Reach;

/** One ping through an adapter at the restricted prompt. The macro wants a netmask; xCAT gives it this one. */
final class MacroPing extends AdapterQuestion {
    private static final String NETMASK = "255.255.255.0";

    private final Ping ping;

    MacroPing(Visit visit, Ping ping) {
        super(visit);
        this.ping = ping;
    }

    @Override
    String line() {
        return "PING " + visit().path() + " " + ping.arguments() + ",," + NETMASK + " ";
    }

    @Override
    Duration limit() {
        return inquiry().limits().ping();
    }

    @Override
    boolean mayRepeat() {
        return false;
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = Macro.answer(line(), text, inquiry().inStep());
        boolean success = answer != null && answer.contains("SMS Macro Operation Succeeded.");
        return visit().end(success ? Reach.SUCCESSFUL : Reach.UNSUCCESSFUL);
    }

    @Override
    Move unanswered() {
        return visit().end(Reach.UNSUCCESSFUL);
    }

    @Override
    public String doing() {
        return "pinging through " + visit().path();
    }
}
