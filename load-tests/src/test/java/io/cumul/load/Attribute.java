package io.cumul.load;

import io.gatling.javaapi.core.Session;

/** A named value in a virtual user's session, with its type. */
record Attribute<T>(String name) {

    /** The value, which must be there at this point of the chain. */
    T of(Session session) {
        T value = session.get(name);
        if (value == null) {
            throw new IllegalStateException("The session holds no " + name);
        }
        return value;
    }

    boolean isIn(Session session) {
        return session.contains(name);
    }

    Session put(Session session, T value) {
        return session.set(name, value);
    }

    Session removeFrom(Session session) {
        return session.remove(name);
    }
}
