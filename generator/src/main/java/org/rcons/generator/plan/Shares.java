package org.rcons.generator.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of nodes by the hosts whose files they concern.
 *
 * @param here those that concern this machine's file; with proxies that is all of them
 * @param others those that concern others' files, by the names under which these hosts are reached
 */
record Shares(Set<String> here, Map<String, Set<String>> others) {
    /**
     * Shares out.
     *
     * @param written conserver hosts as written, by node
     * @param notes gets what the user should know
     */
    static Shares of(Map<String, String> written, Scope scope, ConserverHosts hosts, List<String> notes) {
        boolean alone = hosts.machine().serviceNode();
        Set<String> here = new TreeSet<>();
        Map<String, String> elsewhere = new TreeMap<>();
        for (Map.Entry<String, String> node : written.entrySet()) {
            String host = ConserverHosts.name(node.getValue());
            boolean ours = hosts.isHere(host);
            if (ours || (scope != Scope.CONSERVER_HOSTS && !alone)) {
                here.add(node.getKey());
            }
            if (!ours && !alone && scope != Scope.LOCAL) {
                elsewhere.put(node.getKey(), host);
            }
        }
        return new Shares(here, others(elsewhere, hosts.reachedAs(elsewhere.values(), notes)));
    }

    private static Map<String, Set<String>> others(Map<String, String> elsewhere, Map<String, String> reached) {
        Map<String, Set<String>> others = new TreeMap<>();
        for (Map.Entry<String, String> node : elsewhere.entrySet()) {
            String host = reached.getOrDefault(node.getValue(), node.getValue());
            others.computeIfAbsent(host, name -> new TreeSet<>()).add(node.getKey());
        }
        return others;
    }
}
