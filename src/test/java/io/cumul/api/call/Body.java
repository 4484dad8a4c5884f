package io.cumul.api.call;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request's body with defaults, of which a test changes what matters to it; each change makes a new body. */
public final class Body {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            // Half of a surrogate pair has no bytes of its own.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final ObjectNode tree;

    private Body(ObjectNode tree) {
        this.tree = tree;
    }

    /** Any body; apostrophes stand for quotes. */
    public static Body of(String json) {
        return new Body(object(json));
    }

    /** An enrolment that gives only what it must. */
    public static Body enrolment() {
        return new Body(object("{'channel':'WEB'}"));
    }

    /** The purchase of one mug for 12.50 EUR. */
    public static Body purchase() {
        return new Body(object("""
                {'orderId':'order-1','channel':'STORE','purchase':{'currency':'EUR',
                 'lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}"""));
    }

    /** A purchase that earns so many points. */
    public static Body purchaseFor(long points) {
        return purchase().with("/purchase/lines/0/amount", "'" + points + ".00'");
    }

    /** One review, told in the app. */
    public static Body action() {
        return new Body(object("{'action':'REVIEW','reference':'review-1','channel':'APP'}"));
    }

    /** A quote for the purchase of one mug for 12.50 EUR. */
    public static Body quote() {
        return new Body(object("""
                {'purchase':{'currency':'EUR','lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}"""));
    }

    /** A draft of the rules that is tried on the purchase of one mug for 12.50 EUR. */
    public static Body simulation(String ruleset) {
        Body body = new Body(object("""
                {'purchases':[{'channel':'STORE','purchase':{'currency':'EUR',
                 'lines':[{'sku':'mug','quantity':1,'amount':'12.50'}]}}]}"""));
        body.tree.put("ruleset", ruleset);
        return body;
    }

    /** Five points spent. */
    public static Body redemption() {
        return new Body(object("{'orderId':'order-1','channel':'STORE','points':5}"));
    }

    /** So many points spent. */
    public static Body redemptionOf(long points) {
        return redemption().with("/points", String.valueOf(points));
    }

    /** A return of the order {@code funds}, for an amount of 10.00. */
    public static Body refund() {
        return new Body(object("{'orderId':'funds','refundId':'return-1','channel':'STORE','amount':'10.00'}"));
    }

    /** A return of lines, as {@code [{'sku':'mug',…}]}, of the order {@code order-1}. */
    public static Body refundOf(String lines) {
        return refund().without("/amount").with("/orderId", "'order-1'").with("/lines", lines);
    }

    /** A return of all that is left of an order. */
    public static Body refundOfEverything(String orderId) {
        return refund().without("/amount").with("/orderId", "'" + orderId + "'").with("/everything", "true");
    }

    /** So many points set aside for an order. */
    public static Body holdOf(long points) {
        return redemptionOf(points);
    }

    /** All points of a hold captured. */
    public static Body capture() {
        return new Body(object("{}"));
    }

    /** So many points of a hold captured. */
    public static Body captureOf(long points) {
        return capture().with("/points", String.valueOf(points));
    }

    /** So many points given by hand, or taken if below zero. */
    public static Body adjustment(long points) {
        return new Body(object("{'reasonCode':'GOODWILL'}")).with("/points", String.valueOf(points));
    }

    /** A reason to change an account's status. */
    public static Body reason() {
        return new Body(object("{'reasonCode':'CARD_STOLEN'}"));
    }

    /**
     * This body with one value changed or added.
     *
     * @param pointer where, as in {@code /purchase/lines/0/sku}
     * @param json the value, with apostrophes for quotes
     */
    public Body with(String pointer, String json) {
        ObjectNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        switch (copy.at(place.head())) {
            case ObjectNode parent -> parent.set(place.last().getMatchingProperty(), value(json));
            case ArrayNode parent -> parent.insert(place.last().getMatchingIndex(), value(json));
            default -> throw new IllegalArgumentException("no object or array holds " + pointer);
        }
        return new Body(copy);
    }

    /** This body without a value. */
    public Body without(String pointer) {
        ObjectNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        return new Body(copy);
    }

    @Override
    public String toString() {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) value(json);
    }

    private static JsonNode value(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
