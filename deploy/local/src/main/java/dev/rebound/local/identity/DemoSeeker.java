package dev.rebound.local.identity;

/** Who can sign in. The name is the password, and the secret of the client that fetches tokens for {@code curl}. */
enum DemoSeeker {
    ALEX("alex", "Alex Rivera"),
    SAM("sam", "Sam Okafor");

    private final String id;
    private final String fullName;

    DemoSeeker(String id, String fullName) {
        this.id = id;
        this.fullName = fullName;
    }

    /** Also the {@code sub} of the seeker's tokens. */
    String id() {
        return id;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return id + "@example.org";
    }

    static DemoSeeker of(String id) {
        for (DemoSeeker seeker : values()) {
            if (seeker.id.equals(id)) {
                return seeker;
            }
        }
        throw new IllegalArgumentException("No such demo seeker");
    }
}
