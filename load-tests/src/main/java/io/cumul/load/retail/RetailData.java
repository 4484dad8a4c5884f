package io.cumul.load.retail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What a real online shop sold to its members, by member; lines without a customer are left out. */
public record RetailData(List<Member> members, List<Invoice> returns) {

    private static final String FILE = "/online-retail-2010-12.csv.gz";

    public RetailData {
        members = List.copyOf(members);
        returns = List.copyOf(returns);
    }

    /** The file under {@code data/}, taken from the class path so that the working folder does not matter. */
    public static RetailData bundled() {
        try (InputStream file = RetailData.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE + " is not on the class path");
            }
            InputStream text = new GZIPInputStream(file);
            return parse(new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RetailData parse(List<String> text) {
        if (text.isEmpty() || !text.getFirst().equals(SaleLine.HEADER)) {
            throw new IllegalArgumentException("The first line must be " + SaleLine.HEADER);
        }
        Map<String, List<SaleLine>> byInvoice = text.stream()
                .skip(1)
                .map(SaleLine::parse)
                .filter(SaleLine::isMembers)
                .collect(groupingBy(SaleLine::invoice, LinkedHashMap::new, toList()));
        // A member who only returned something is a member all the same, so members come from both kinds of invoice.
        Map<String, List<Invoice>> byCustomer = byInvoice.values().stream()
                .map(Invoice::of)
                .collect(groupingBy(Invoice::customerId, TreeMap::new, toList()));
        Map<Boolean, List<Invoice>> byKind =
                byCustomer.values().stream().flatMap(List::stream).collect(partitioningBy(Invoice::isReturn));
        List<Member> members = byCustomer.entrySet().stream()
                .map(customer -> new Member(customer.getKey(), purchasesAmong(customer.getValue())))
                .toList();
        return new RetailData(members, byKind.get(true));
    }

    private static List<Invoice> purchasesAmong(List<Invoice> invoices) {
        return invoices.stream().filter(invoice -> !invoice.isReturn()).toList();
    }

    public List<Invoice> purchases() {
        return members.stream().flatMap(member -> member.purchases().stream()).toList();
    }

    public long points() {
        return members.stream().mapToLong(Member::points).sum();
    }
}
