-- What a trainee of an exercise says is behind it: parties named for a network, each with a role where one is told.
CREATE TABLE course_answer (
  owner_no {int} NOT NULL,
  member_no {int} NOT NULL,
  party {bytes} NOT NULL,
  network {text} NOT NULL,
  role {text} NOT NULL,
  at {int} NOT NULL,
  PRIMARY KEY (owner_no, member_no, party)
);

-- The score of what was handed in, as it was told: once a member.
CREATE TABLE course_result (
  owner_no {int} NOT NULL,
  member_no {int} NOT NULL,
  at {int} NOT NULL,
  body {bytes} NOT NULL,
  PRIMARY KEY (owner_no, member_no)
);
