package dev.rebound.feedback.reading;

import dev.rebound.platform.stream.Histories;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a request of a seeker as it is at this moment. */
@Component
public class Requests {

    private final Histories histories;

    Requests(Histories histories) {
        this.histories = histories;
    }

    /** Empty for an unknown id and for another seeker's, which are not told apart. */
    public Optional<RequestAsItIs> find(String seeker, UUID id) {
        return RequestAsItIs.of(histories.of(id.toString()))
                .filter(request -> request.seeker().equals(seeker));
    }
}
