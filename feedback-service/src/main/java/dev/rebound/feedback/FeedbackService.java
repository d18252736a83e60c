package dev.rebound.feedback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Plans the request for advice that follows a rejection, takes in the answer and names its themes. */
@SpringBootApplication
public class FeedbackService {

    public static void main(String[] args) {
        SpringApplication.run(FeedbackService.class, args);
    }
}
