package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;

/** Changes of hosts behind the stand-in, planned from what is there now. */
final class Changes {
    static final String FILE = "conserver.cf";

    private final StandInSsh ssh;

    Changes(StandInSsh ssh) {
        this.ssh = ssh;
    }

    /** As the administrator {@code alice}, in plain text. */
    ApplyOptions options() {
        return ApplyOptions.of(access("alice")).withSsh(ssh.program()).withVerifyTime(Duration.ofSeconds(20));
    }

    static ProtocolAccess access(String user) {
        return new ProtocolAccess(
                List.of(new ClientOptions(new UserName(user), null, true, Deadlines.DEFAULT, Passwords.NONE)));
    }

    Found found(String host) throws Exception {
        return Facts.gather(new SshShell(host, ssh.program(), Duration.ofSeconds(5)), FILE, Duration.ofSeconds(30));
    }

    /** This text instead of the present one. */
    HostChange replace(String host, String text, Expectation expected) throws Exception {
        return new HostChange(host, false, FILE, found(host).facts(), text, null, expected, 0);
    }

    HostChange replace(String host, String text) throws Exception {
        return replace(host, text, new Expectation(Set.of(), Set.of(), Set.of()));
    }

    Outcome apply(HostChange change) throws InterruptedException {
        return apply(change, options());
    }

    Outcome apply(HostChange change, ApplyOptions options) throws InterruptedException {
        return new Applier(options, Progress.NONE).apply(List.of(change)).get(0);
    }

    static String read(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }

    /** The names of what is in a folder, so that nothing can stay behind unseen; logs come as consoles do. */
    static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".log"))
                    .toList());
        }
    }
}
