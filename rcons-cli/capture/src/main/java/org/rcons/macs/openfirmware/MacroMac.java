package org.rcons.macs.openfirmware;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter.Reach;

/** An adapter's address at the restricted prompt. */
final class MacroMac extends AdapterQuestion {
    private static final Pattern ADDRESS = Pattern.compile(
            "^\\s*MAC Address\\s*:\\s*([0-9a-f][0-9a-f:. -]{10,16})\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    MacroMac(Visit visit) {
        super(visit);
    }

    @Override
    String line() {
        return "DISPLAY_MAC_ADDRESS " + visit().path();
    }

    @Override
    @Nullable
    Move answered(String text) {
        String answer = Macro.answer(line(), text, inquiry().inStep());
        if (answer == null) {
            return null;
        }
        Matcher address = ADDRESS.matcher(answer);
        if (address.find()) {
            visit().addressed(address.group(1).strip());
        }
        return unanswered();
    }

    @Override
    Move unanswered() {
        Ping ping = inquiry().ping();
        return ping == null ? visit().end(Reach.NOT_TRIED) : visit().then(new MacroPing(visit(), ping));
    }

    @Override
    public String doing() {
        return "asking for the MAC address of " + visit().path();
    }
}
