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
import org.rcons.generator.emit.OptionsFile;
import org.rcons.generator.emit.OutputFolder;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.NameService;

/**
 * Hosts of which nothing is asked: what they have is what lies in a folder, {@code HOST/conserver.cf}, from a run before
 * or put there by hand.
 */
final class FolderHosts implements Hosts {
    private final @Nullable Path folder;
    private final HostFacts.Kind service;
    private final Machine here;
    private final NameService names;
    private final boolean xcat;
    private final Map<String, String> environment;

    /**
     * Over a folder, which may not be there yet.
     *
     * @param delivery names the folder, if there is one to look at, and what the options files there are for
     * @param here the machine that the run stands for
     * @param xcat true if the hosts have xCAT's certificates
     */
    FolderHosts(
            Order.Delivery delivery, Machine here, NameService names, boolean xcat, Map<String, String> environment) {
        this.folder = delivery.folder().isEmpty() ? null : Path.of(delivery.folder());
        this.service = delivery.service();
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
        try {
            @Nullable String file = read(task.host(), OutputFolder.FILE);
            HostFacts facts = new HostFacts(
                    task.here() ? here : machine(task.host()),
                    new HostFacts.Conserver(null, xcat),
                    file,
                    service(task.host(), file != null),
                    xcat ? environment.get("XCATSSLVER") : null);
            return new Answer(facts, "");
        } catch (IOException e) {
            return new Answer(null, FileFault.line(place(task.host()), "cannot be read", e));
        }
    }

    /** A conserver that has a file is taken to run with what its options say. */
    private HostFacts.Service service(String host, boolean runs) throws IOException {
        String name = OptionsFile.name(service);
        @Nullable String options = read(host, name);
        return new HostFacts.Service(service, name, options, runs ? OptionsFile.groupSize(service, options) : 0, 0);
    }

    /** Where a host's conserver.cf lies in a folder. */
    static Path file(Path folder, String host) {
        return folder.resolve(host).resolve(OutputFolder.FILE);
    }

    private Machine machine(String host) {
        List<InetAddress> addresses = new ArrayList<>(names.addresses(host));
        addresses.addAll(names.addresses("127.0.0.1"));
        addresses.addAll(names.addresses("::1"));
        boolean name = host.indexOf(':') < 0 && !host.matches("[0-9.]+");
        return new Machine(host, name ? List.of(host.split("\\.", 2)[0]) : List.of(), addresses, xcat);
    }

    private Path place(String host) {
        return folder == null ? Path.of(host) : folder.resolve(host);
    }

    private @Nullable String read(String host, String name) throws IOException {
        if (folder == null) {
            return null;
        }
        try {
            return Files.readString(place(host).resolve(name), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
