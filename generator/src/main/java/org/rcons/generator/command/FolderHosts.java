package org.rcons.generator.command;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.NameService;

/**
 * Hosts of which nothing is asked: what they have is what lies in a folder, {@code HOST/conserver.cf}, from a run before
 * or put there by hand.
 */
final class FolderHosts implements Hosts {
    /** What a host's options file is called in the folder: the one of Debian. */
    static final String OPTIONS_FILE = "conserver-server";

    private final Path folder;
    private final Machine here;
    private final NameService names;
    private final boolean xcat;
    private final Map<String, String> environment;

    /**
     * Over a folder, which may not be there yet.
     *
     * @param here the machine that the run stands for
     * @param xcat true if the hosts have xCAT's certificates
     */
    FolderHosts(Path folder, Machine here, NameService names, boolean xcat, Map<String, String> environment) {
        this.folder = folder;
        this.here = here;
        this.names = names;
        this.xcat = xcat;
        this.environment = environment;
    }

    @Override
    public List<Answer> facts(List<HostTask> tasks) {
        List<Answer> all = new ArrayList<>();
        for (HostTask task : tasks) {
            all.add(facts(task));
        }
        return all;
    }

    private Answer facts(HostTask task) {
        Path files = folder.resolve(task.host());
        try {
            HostFacts.Service service = new HostFacts.Service(
                    HostFacts.Kind.DEBIAN, OPTIONS_FILE, read(files.resolve(OPTIONS_FILE)), 0);
            HostFacts facts = new HostFacts(
                    task.here() ? here : machine(task.host()),
                    new HostFacts.Conserver(null, xcat),
                    read(files.resolve("conserver.cf")),
                    service,
                    xcat ? environment.get("XCATSSLVER") : null);
            return new Answer(facts, "");
        } catch (IOException e) {
            return new Answer(null, files + ": cannot be read: " + e.getMessage());
        }
    }

    private Machine machine(String host) {
        List<InetAddress> addresses = new ArrayList<>(names.addresses(host));
        addresses.addAll(names.addresses("127.0.0.1"));
        addresses.addAll(names.addresses("::1"));
        boolean name = host.indexOf(':') < 0 && !host.matches("[0-9.]+");
        return new Machine(host, name ? List.of(host.split("\\.", 2)[0]) : List.of(), addresses, xcat);
    }

    private static @Nullable String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
