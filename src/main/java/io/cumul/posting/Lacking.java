package io.cumul.posting;

/** Ends a run of a batch that cannot be judged with what was loaded: it is rolled back and run again with more. */
abstract sealed class Lacking extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Lacking(String message) {
        super(message, null, false, false);
    }

    /** The ledger's archive has a version of the program that this gateway does not know. */
    static final class Version extends Lacking {
        private static final long serialVersionUID = 1;

        private final int number;

        Version(int number) {
            super("version " + number + " of the program is not known yet");
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** A campaign's stripes are not locked, or not enough of them. */
    static final class Stripes extends Lacking {
        private static final long serialVersionUID = 1;

        private final String campaign;
        private final boolean whole;

        Stripes(String campaign, boolean whole) {
            super("more stripes are needed of the budget of " + campaign);
            this.campaign = campaign;
            this.whole = whole;
        }

        /** The campaign. */
        String campaign() {
            return campaign;
        }

        /** Whether all stripes are needed; else the home stripe is. */
        boolean whole() {
            return whole;
        }
    }
}
