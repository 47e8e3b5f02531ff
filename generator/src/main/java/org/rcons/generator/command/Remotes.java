package org.rcons.generator.command;

import java.nio.file.Path;
import java.util.Map;
import org.rcons.generator.apply.ApplyOptions;
import org.rcons.generator.apply.ProtocolAccess;
import org.rcons.protocol.session.Deadlines;

/** How hosts are reached, from the user's words. */
final class Remotes {
    private Remotes() {}

    static ApplyOptions options(Order.Remote remote, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", "/root"));
        ProtocolAccess access = ProtocolAccess.of(ProtocolAccess.currentUser(environment), home, Deadlines.DEFAULT);
        ApplyOptions usual = ApplyOptions.of(access);
        return new ApplyOptions(
                remote.parallel(),
                remote.reload(),
                remote.restart(),
                remote.ssh(),
                usual.connectTime(),
                remote.limit(),
                usual.verifyTime(),
                access);
    }
}
