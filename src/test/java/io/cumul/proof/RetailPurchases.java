package io.cumul.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the real purchases of {@code src/test/resources/retail}, and those of the load tests. */
final class RetailPurchases {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Path DECEMBER = Path.of("load-tests", "data", "online-retail-2010-12.csv.gz");

    private RetailPurchases() {}

    /** All purchases of 1 to 20 December 2010 by members; returns are left out. */
    static List<Purchase> december() {
        Map<String, List<String[]>> invoices = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DECEMBER)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(RetailPurchases::withoutDescription)
                    .filter(line -> !line[0].startsWith("C") && !line[5].isEmpty())
                    .forEach(line -> invoices.computeIfAbsent(line[0], invoice -> new ArrayList<>())
                            .add(line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return invoices.values().stream().map(Purchase::new).toList();
    }

    /** A description may hold commas; what stands before and after it does not. */
    private static String[] withoutDescription(String line) {
        String[] fields = line.split(",", -1);
        int last = fields.length - 1;
        return new String[] {
            fields[0], fields[1], fields[last - 4], fields[last - 3], fields[last - 2], fields[last - 1]
        };
    }

    /** All purchases, each with all its lines, in the order of the file. */
    static List<Purchase> read() {
        Map<String, List<String[]>> invoices = new LinkedHashMap<>();
        var file = Objects.requireNonNull(
                RetailPurchases.class.getResourceAsStream("/retail/purchases-2010-12-01-and-02.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(line -> invoices.computeIfAbsent(line[0], invoice -> new ArrayList<>())
                            .add(line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return invoices.values().stream().map(Purchase::new).toList();
    }

    /**
     * A purchase, as lines of invoice, stock code, quantity, local time, unit price and customer.
     *
     * @param lines one or more
     */
    record Purchase(List<String[]> lines) {
        String invoice() {
            return lines.getFirst()[0];
        }

        String member() {
            return lines.getFirst()[5];
        }

        /** One point per pound, floored once over all lines. */
        long points() {
            return lines.stream()
                    .map(Purchase::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }

        /** The body of the earn. */
        String json() {
            ObjectNode body = Caller.JSON.createObjectNode();
            body.put("orderId", invoice()).put("channel", "WEB").put("occurredAt", occurredAt());
            ArrayNode array = body.putObject("purchase").put("currency", "GBP").putArray("lines");
            for (String[] line : lines) {
                array.addObject()
                        .put("sku", line[1])
                        .put("quantity", Integer.parseInt(line[2]))
                        .put("amount", amount(line).toPlainString());
            }
            return body.toString();
        }

        private String occurredAt() {
            return madeAt().atZone(LONDON).toInstant().toString();
        }

        /** Local time in London. */
        LocalDateTime madeAt() {
            return lines.stream()
                    .map(line -> LocalDateTime.parse(line[3]))
                    .min(LocalDateTime::compareTo)
                    .orElseThrow();
        }

        /** So many weeks later. */
        Instant madeAt(long weeks) {
            return madeAt().plusWeeks(weeks).atZone(LONDON).toInstant();
        }

        /** What a line comes to. */
        static BigDecimal amount(String[] line) {
            return new BigDecimal(line[4]).multiply(new BigDecimal(line[2])).setScale(2, RoundingMode.UNNECESSARY);
        }
    }
}
