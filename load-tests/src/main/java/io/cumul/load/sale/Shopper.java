package io.cumul.load.sale;

/** The members that a sale is made of: the same accounts in every run. */
public record Shopper(int number) {

    public String accountId() {
        return "sale-" + number;
    }
}
