package io.cumul.load.retail;

import java.util.List;

/** A customer of the shop who is known by number, with the purchases in the order they happened; some only return. */
public record Member(String customerId, List<Invoice> purchases) {

    public Member {
        purchases = purchases.stream().sorted(Invoice.IN_TIME).toList();
    }

    public String accountId() {
        return "retail-" + customerId;
    }

    public long points() {
        return purchases.stream().mapToLong(Invoice::points).sum();
    }
}
